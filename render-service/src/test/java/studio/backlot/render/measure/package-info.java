@NullMarked
package studio.backlot.render.measure;

import org.jspecify.annotations.NullMarked;
