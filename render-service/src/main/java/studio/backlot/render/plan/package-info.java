/** What a build would do and cost, and why. */
@NullMarked
package studio.backlot.render.plan;

import org.jspecify.annotations.NullMarked;
