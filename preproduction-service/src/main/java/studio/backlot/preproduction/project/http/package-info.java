/** Projects over REST. */
@NullMarked
package studio.backlot.preproduction.project.http;

import org.jspecify.annotations.NullMarked;
