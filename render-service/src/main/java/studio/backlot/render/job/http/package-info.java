/** Jobs and budgets over REST. */
@NullMarked
package studio.backlot.render.job.http;

import org.jspecify.annotations.NullMarked;
