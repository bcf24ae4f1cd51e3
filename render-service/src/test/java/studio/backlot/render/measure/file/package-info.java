@NullMarked
package studio.backlot.render.measure.file;

import org.jspecify.annotations.NullMarked;
