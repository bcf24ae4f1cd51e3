/** Organisations over HTTP. */
@NullMarked
package studio.backlot.gateway.organization.http;

import org.jspecify.annotations.NullMarked;
