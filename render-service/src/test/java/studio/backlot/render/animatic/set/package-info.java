@NullMarked
package studio.backlot.render.animatic.set;

import org.jspecify.annotations.NullMarked;
