/** From files to a production: everything checked, nothing half made. */
@NullMarked
package studio.backlot.story.production;

import org.jspecify.annotations.NullMarked;
