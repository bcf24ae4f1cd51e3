@NullMarked
package studio.backlot.render.animatic.figure;

import org.jspecify.annotations.NullMarked;
