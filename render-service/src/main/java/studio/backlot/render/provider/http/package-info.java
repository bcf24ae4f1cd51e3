/** What the ends of an exchange mean for a call that may be paid. */
@NullMarked
package studio.backlot.render.provider.http;

import org.jspecify.annotations.NullMarked;
