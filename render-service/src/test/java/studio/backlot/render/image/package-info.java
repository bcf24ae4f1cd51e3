@NullMarked
package studio.backlot.render.image;

import org.jspecify.annotations.NullMarked;
