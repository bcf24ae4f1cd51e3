/** The providers of this deployment. */
@NullMarked
package studio.backlot.render.provider.work;

import org.jspecify.annotations.NullMarked;
