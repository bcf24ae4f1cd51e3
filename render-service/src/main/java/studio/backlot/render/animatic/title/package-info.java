/** Cards of type. */
@NullMarked
package studio.backlot.render.animatic.title;

import org.jspecify.annotations.NullMarked;
