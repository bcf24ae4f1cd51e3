/** Videos by the models that a ComfyUI runs: its wire form, by its source of v0.3.64. */
@NullMarked
package studio.backlot.render.provider.comfyui;

import org.jspecify.annotations.NullMarked;
