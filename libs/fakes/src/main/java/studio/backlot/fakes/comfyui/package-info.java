/** A strict ComfyUI. */
@NullMarked
package studio.backlot.fakes.comfyui;

import org.jspecify.annotations.NullMarked;
