/** Real Kafka, PostgreSQL and S3 as child processes on loopback, for the local studio and for tests. */
@NullMarked
package studio.backlot.backing;

import org.jspecify.annotations.NullMarked;
