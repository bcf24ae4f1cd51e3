@NullMarked
package studio.backlot.render.animatic.direction;

import org.jspecify.annotations.NullMarked;
