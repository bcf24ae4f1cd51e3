@NullMarked
package studio.backlot.render.job.db;

import org.jspecify.annotations.NullMarked;
