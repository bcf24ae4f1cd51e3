/** What people decide about takes. */
@NullMarked
package studio.backlot.preproduction.review;

import org.jspecify.annotations.NullMarked;
