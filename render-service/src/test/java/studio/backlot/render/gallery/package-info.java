@NullMarked
package studio.backlot.render.gallery;

import org.jspecify.annotations.NullMarked;
