/** Gemini Omni over HTTP. */
@NullMarked
package studio.backlot.render.provider.omni.http;

import org.jspecify.annotations.NullMarked;
