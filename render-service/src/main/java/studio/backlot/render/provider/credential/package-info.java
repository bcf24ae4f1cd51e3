/** Keys that organisations have entered, sealed. */
@NullMarked
package studio.backlot.render.provider.credential;

import org.jspecify.annotations.NullMarked;
