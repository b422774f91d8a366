/** What passes between the server and the engine's process. */
package org.parvis.adapter.kyc.protocol;
