/** What the fakes of Google's models have in common. */
@NullMarked
package studio.backlot.fakes.google;

import org.jspecify.annotations.NullMarked;
