/** What has been gathered. */
@NullMarked
package studio.backlot.preproduction.greenlight.db;

import org.jspecify.annotations.NullMarked;
