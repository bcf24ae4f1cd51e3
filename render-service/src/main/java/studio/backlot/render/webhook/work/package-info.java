/** Addresses of a deployment. */
@NullMarked
package studio.backlot.render.webhook.work;

import org.jspecify.annotations.NullMarked;
