@NullMarked
package studio.backlot.render.poster;

import org.jspecify.annotations.NullMarked;
