/** Veo 3.1 on Vertex AI: its wire form, as read on 2026-11-20. */
@NullMarked
package studio.backlot.render.provider.veo;

import org.jspecify.annotations.NullMarked;
