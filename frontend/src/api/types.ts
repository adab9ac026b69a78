import type { components } from './schema';

type Schemas = components['schemas'];

/** The API's records under the product's words. What the API leaves out may be null as well: compare with `== null`. */
export type Deployment = Schemas['io.dragline.deployment.DeploymentView'];
export type DeploymentState = Deployment['state'];
export type DeploymentRequest = Schemas['io.dragline.deployment.DeploymentRequest'];
export type Chain = Schemas['io.dragline.schedule.ChainView'];
export type ChainRun = Schemas['io.dragline.schedule.RunView'];
export type Step = Schemas['io.dragline.journal.StepRecord'];
export type Line = Schemas['io.dragline.journal.Line'];
export type Project = Schemas['io.dragline.project.Project'];
export type Environment = Schemas['io.dragline.project.Environment'];
export type Service = Schemas['io.dragline.project.Service'];
export type Replica = Schemas['io.dragline.container.ReplicaView'];
export type Release = Schemas['io.dragline.release.Release'];
export type Server = Schemas['io.dragline.server.Server'];
export type ServerBody = Schemas['io.dragline.server.ServerBody'];
export type Finding = Schemas['io.dragline.server.check.Finding'];
export type HostKey = Schemas['io.dragline.server.HostKey'];
export type Registry = Schemas['io.dragline.image.RegistryApi.View'];
export type Secret = Schemas['io.dragline.secret.Secrets.Entry'];
export type Proposal = Schemas['io.dragline.source.Proposal'];
export type Seen = Schemas['io.dragline.source.Look.Seen'];
export type Session = Schemas['io.dragline.user.SessionApi.Session'];
export type Preferences = Schemas['io.dragline.user.Preferences'];
export type Given = Schemas['io.dragline.user.Grants.Given'];
export type Action = Session['actions'][number];
export type SignInProvider = Schemas['io.dragline.oidc.ProvidersApi.View'];
export type Identity = Schemas['io.dragline.oidc.Identities.Identity'];
