@NullMarked
package studio.backlot.render.provider.comfyui.fake;

import org.jspecify.annotations.NullMarked;
