/** Whether a take's file is what was ordered. */
@NullMarked
package studio.backlot.render.measure.file;

import org.jspecify.annotations.NullMarked;
