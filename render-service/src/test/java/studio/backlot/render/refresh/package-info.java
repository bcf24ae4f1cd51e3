@NullMarked
package studio.backlot.render.refresh;

import org.jspecify.annotations.NullMarked;
