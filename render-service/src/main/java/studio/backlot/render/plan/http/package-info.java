/** Plans over REST. */
@NullMarked
package studio.backlot.render.plan.http;

import org.jspecify.annotations.NullMarked;
