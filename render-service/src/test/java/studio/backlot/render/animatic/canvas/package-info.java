@NullMarked
package studio.backlot.render.animatic.canvas;

import org.jspecify.annotations.NullMarked;
