/** ComfyUI over HTTP. */
@NullMarked
package studio.backlot.render.provider.comfyui.http;

import org.jspecify.annotations.NullMarked;
