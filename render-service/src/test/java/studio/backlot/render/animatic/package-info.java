@NullMarked
package studio.backlot.render.animatic;

import org.jspecify.annotations.NullMarked;
