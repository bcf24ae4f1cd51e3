/** The producer beneath the plumbing. */
@NullMarked
package studio.backlot.kit.kafka;

import org.jspecify.annotations.NullMarked;
