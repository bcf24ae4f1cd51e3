/** API keys and signing keys in PostgreSQL. */
@NullMarked
package studio.backlot.gateway.identity.db;

import org.jspecify.annotations.NullMarked;
