@NullMarked
package studio.backlot.render.job.work;

import org.jspecify.annotations.NullMarked;
