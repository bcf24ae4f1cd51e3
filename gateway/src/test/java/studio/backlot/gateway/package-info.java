/** The gateway, tested from outside on real PostgreSQL, Kafka and S3, with stand-ins for the services behind it. */
@NullMarked
package studio.backlot.gateway;

import org.jspecify.annotations.NullMarked;
