@NullMarked
package studio.backlot.render.footage;

import org.jspecify.annotations.NullMarked;
