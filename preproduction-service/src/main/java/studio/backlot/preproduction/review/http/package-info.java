/** Reviews over REST. */
@NullMarked
package studio.backlot.preproduction.review.http;

import org.jspecify.annotations.NullMarked;
