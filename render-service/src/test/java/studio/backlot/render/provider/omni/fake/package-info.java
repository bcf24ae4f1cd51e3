/** Gemini Omni as strict as it can be from its documents: for tests, never known to production code. */
@NullMarked
package studio.backlot.render.provider.omni.fake;

import org.jspecify.annotations.NullMarked;
