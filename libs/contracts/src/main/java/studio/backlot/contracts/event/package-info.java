/** The events of the flow, one record per topic, named after it. */
@NullMarked
package studio.backlot.contracts.event;

import org.jspecify.annotations.NullMarked;
