@NullMarked
package studio.backlot.render.plate;

import org.jspecify.annotations.NullMarked;
