/** Gemini Omni by the Interactions interface of Google Cloud: its wire form, as read on 2026-11-20. */
@NullMarked
package studio.backlot.render.provider.omni;

import org.jspecify.annotations.NullMarked;
