/** Graphs that a deployment has exported from ComfyUI, and which of their inputs are told what. */
@NullMarked
package studio.backlot.render.provider.comfyui.workflow;

import org.jspecify.annotations.NullMarked;
