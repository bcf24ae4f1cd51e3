@NullMarked
package studio.backlot.render.portrait;

import org.jspecify.annotations.NullMarked;
