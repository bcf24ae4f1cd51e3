/** Which shots lack a take or footage. */
@NullMarked
package studio.backlot.render.footage.gap;

import org.jspecify.annotations.NullMarked;
