/** Type, measured. */
@NullMarked
package studio.backlot.render.animatic.title;

import org.jspecify.annotations.NullMarked;
