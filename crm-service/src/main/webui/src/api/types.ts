import type { components as Crm, paths as CrmPaths } from './generated/crm';
import type { components as Funnel, paths as FunnelPaths } from './generated/funnel';
import type { components as Messaging, paths as MessagingPaths } from './generated/messaging';
import type { components as Telephony, paths as TelephonyPaths } from './generated/telephony';

/** All addresses behind the one origin. */
export type paths = CrmPaths & TelephonyPaths & MessagingPaths & FunnelPaths;

type C = Crm['schemas'];
type F = Funnel['schemas'];
type M = Messaging['schemas'];
type T = Telephony['schemas'];

/** The documents do not say which properties may be without a value; these may. */
type Nullable<Shape, Keys extends keyof Shape> = Omit<Shape, Keys> & { [Key in Keys]?: Shape[Key] | null };

/** Properties whose own properties may be without a value. */
type Refined<Shape, Other extends { [Key in keyof Other]: Key extends keyof Shape ? unknown : never }> = Omit<Shape, keyof Other> & Other;

export interface Page<Item> {
  items: Item[];
  next?: string | null;
}

export type Role = 'admin' | 'head' | 'manager' | 'agent' | 'marketer';
export type SessionView = Nullable<C['SessionView'], 'teamId' | 'language' | 'extension'>;
export type UserView = Nullable<C['UserView'], 'teamId' | 'extension'>;
export type NewUser = C['NewUser'];
export type TeamView = C['TeamView'];
export type SetupInput = C['SetupInput'];
export type PartHealth = Nullable<C['PartView'], 'detail'>;

export type ClientRow = Nullable<C['ClientRow'], 'phone' | 'email' | 'city' | 'ownerId' | 'ownerName' | 'lastContactAt'>;
export type ConsentView = Nullable<C['ConsentView'], 'source'>;
export type ConsentInput = C['ConsentInput'];
export type LedgerEntry = Nullable<C['LedgerEntry'], 'proof' | 'actorName'>;
export type EraseView = C['EraseView'];
export type EraseInput = C['EraseInput'];
export type EraseReason = NonNullable<EraseInput['reason']>;
export type BelongingsView = C['BelongingsView'];
export type ExportInput = C['ExportInput'];
export type ExportColumn = C['ExportColumn'];
export type ContactPointView = Refined<Nullable<C['ContactPointView'], 'raw' | 'display' | 'label'>, { consents: ConsentView[] }>;
export type PersonView = Refined<Nullable<C['ContactPersonView'], 'position'>, { contactPoints: ContactPointView[] }>;
export type ClientView = Refined<
  Nullable<C['ClientView'], 'address' | 'postalCode' | 'region' | 'city' | 'size' | 'taxNumber' | 'source' | 'ownerId' | 'ownerName' | 'note'>,
  { contactPoints: ContactPointView[]; persons: PersonView[] }
>;
export type AuditChange = Nullable<C['AuditChange'], 'property' | 'from' | 'to'>;
export type AuditEntry = Refined<Nullable<C['AuditEntry'], 'actorId' | 'actorName' | 'subject' | 'clientId' | 'clientName'>, { changes: AuditChange[] }>;
export type JobView = Nullable<C['JobView'], 'total' | 'result' | 'problem' | 'file' | 'startedAt' | 'finishedAt'>;
export type ClientSelection = C['ClientSelection'];
export type FilterInput = C['FilterInput'];
export type SegmentView = Nullable<C['SegmentView'], 'ownerName'>;
export type SavedView = Nullable<C['SavedView'], 'q' | 'category' | 'segment' | 'filter' | 'ownerName'>;
export type SavedViewInput = C['SavedViewInput'];
export type SegmentInput = C['SegmentInput'];
export type SegmentPreview = Refined<C['SegmentPreview'], { sample: ClientRow[] }>;
export type Explanation = C['Explanation'];
export type BulkAction = C['BulkAction'];
export type GroupDealInput = C['GroupDealInput'];
export type GroupDealView = Nullable<C['GroupDealView'], 'ownerName' | 'closedAt'>;
export type GroupDealMember = Nullable<C['GroupDealMember'], 'dealId' | 'spunOffAt' | 'outcome' | 'stageId'>;
export type ImportColumn = Nullable<C['Column'], 'guess'>;
export type ImportLayout = Refined<Nullable<C['Layout'], 'sheet' | 'encoding' | 'separator'>, { columns: ImportColumn[] }>;
export type ImportMapping = Refined<Nullable<C['ImportMapping'], 'defaults' | 'consentSource' | 'consentProof'>, { columns: { column: number; target: string }[] }>;
export type ImportPolicy = ImportMapping['policy'];
export type ImportView = Refined<Nullable<C['ImportView'], 'mapping' | 'jobId' | 'suggestion'>, { layout: ImportLayout; mapping?: ImportMapping | null }>;
export type ImportChanges = Refined<Nullable<C['Changes'], 'person'>, { fields: Record<string, { from?: unknown; to: unknown }> }>;
export type ImportRow = Refined<Nullable<C['ImportRowView'], 'reason' | 'detail' | 'clientId' | 'changes' | 'undone'>, { changes?: ImportChanges | null }>;
export type ImportOutcome = ImportRow['outcome'];
export type ClientInput = C['ClientInput'];
export type CategoryCount = Nullable<C['CategoryView'], 'colour'>;
export type CategoryInput = C['CategoryInput'];
export type PropertyDefinition = C['PropertyDefinition'];
export type PropertyInput = C['PropertyInput'];
export type PropertyChange = C['PropertyChange'];
export type CandidateInput = C['CandidateInput'];
export type Candidate = Nullable<C['CandidateView'], 'id' | 'kind' | 'name' | 'city' | 'taxNumber' | 'phone' | 'email' | 'ownerName'>;
export type PairClient = Nullable<C['PairedClient'], 'city' | 'taxNumber' | 'phone' | 'email' | 'ownerName'>;
export type DuplicatePair = Refined<C['PairView'], { first: PairClient; second: PairClient }>;
export type PairsSummary = Nullable<C['PairsSummary'], 'searchedAt' | 'jobId'>;
export type MergeInput = C['MergeInput'];
export type MergeView = Nullable<C['MergeView'], 'mergedBy' | 'undoneAt'>;
export type UndoneView = C['UndoneView'];
export type TimelineEntry = Nullable<
  C['TimelineEntry'],
  'direction' | 'happened' | 'performerId' | 'performerName' | 'text' | 'durationSeconds' | 'dealId' | 'campaignId'
>;
export type InteractionInput = C['InteractionInput'];
export type PopCard = Refined<C['PopCard'], { client: Nullable<C['ClientSummary'], 'ownerName'>; lastContacts: TimelineEntry[] }>;

export type StageView = C['StageView'];
export type ProcessView = C['ProcessView'];
export type DealCard = Nullable<C['DealCard'], 'ownerName' | 'lastContactAt' | 'nextActionAt'>;
export type DealView = DealCard & { sourceInteraction?: string | null; visits: Nullable<C['VisitView'], 'leftAt' | 'actorName'>[] };
export type DealInput = C['DealInput'];
export type DealPatch = C['DealPatch'];
export type LossInput = C['LossInput'];
export type BoardColumn = Refined<C['BoardColumn'], { deals: DealCard[] }>;
export type BoardView = Refined<C['BoardView'], { columns: BoardColumn[] }>;
export type LossReason = C['LossReasonView'];
export type TaskView = Nullable<C['TaskView'], 'clientId' | 'clientName' | 'dealId' | 'dealTitle' | 'assigneeId' | 'assigneeName' | 'dueAt' | 'doneAt'>;
export type TaskInput = C['TaskInput'];

export type CallAccepted = T['CallAccepted'];
export type CallView = Nullable<
  T['CallView'],
  'callerNumber' | 'calledNumber' | 'clientId' | 'clientName' | 'userId' | 'userName' | 'extension' | 'answeredAt' | 'queue'
>;
export type CallOutcome = CallView['outcome'];
export type LegFacts = Nullable<T['LegFacts'], 'extension' | 'number' | 'answeredAt' | 'outcome'>;
export type Step = Nullable<T['Step'], 'extension' | 'detail' | 'position'>;
export type CallDetail = Refined<T['CallDetail'], { call: CallView; story: Refined<T['CallStory'], { legs: LegFacts[]; steps: Step[] }> }>;
export type LoggedEvents = T['LoggedEvents'];
export type LoggedEvent = T['Said'];
export type PhoneEvent = Nullable<T['PhoneEvent'], 'number' | 'display' | 'extension' | 'userId' | 'clientName' | 'outcome'>;
export type AgentView = Nullable<T['AgentView'], 'reason' | 'since' | 'until'>;
export type AgentChange = T['AgentChange'];
export type Served = Nullable<T['Served'], 'serviceLevel'>;
export type CallBoard = Refined<
  T['Board'],
  {
    today: Served;
    queues: Refined<T['QueueToday'], { served: Served }>[];
    agents: Nullable<T['AgentToday'], 'extension' | 'state' | 'reason' | 'since'>[];
    hours: Refined<T['HourToday'], { served: Served }>[];
  }
>;
export type PbxView = Nullable<T['PbxView'], 'version' | 'since' | 'lastEventAt' | 'clockAheadMs'>;
export type NumberView = Nullable<T['NumberView'], 'value' | 'display'>;
export type CallListInput = T['CallListInput'];
export type CallListView = Refined<T['CallListView'], { plan: Nullable<T['CallPlan'], 'deal'>; progress: Nullable<T['Progress'], 'nextAt'> }>;
export type AgentProgress = Nullable<T['AgentProgress'], 'name'>;
export type CallListEntry = Nullable<T['EntryView'], 'clientName' | 'notBefore' | 'agentId' | 'disposition' | 'note' | 'callId'>;
export type CallListResult = T['ResultInput'];
export type Holiday = T['Holiday'];
export type PbxFinding = Nullable<T['PbxFinding'], 'detail'>;
export type GapView = Nullable<T['GapView'], 'lookedAt' | 'recovered' | 'completed' | 'problem'>;

export type CampaignCounts = M['CampaignCounts'];
export type CampaignView = Nullable<M['CampaignView'], 'html' | 'category' | 'stopReason' | 'startedAt' | 'finishedAt' | 'perSecond' | 'etaSeconds'>;
export type CampaignInput = M['CampaignInput'];
export type CampaignPreview = M['PreviewView'];
export type CampaignMessage = M['MessageView'];
export type MessageStatus = M['MessageStatus'];

export type OpenStage = Nullable<F['OpenStageView'], 'medianAgeSeconds'>;
export type OpenFunnel = Refined<Nullable<F['OpenFunnelView'], 'asOf'>, { stages: OpenStage[] }>;
export type ClosedStage = F['ClosedStageView'];
export type ClosedFunnel = Nullable<F['ClosedFunnelView'], 'asOf' | 'winRate'>;
export type FunnelDeal = Nullable<F['DealRow'], 'ownerName' | 'closedAt' | 'enteredAt'>;
export type Figure = F['Figure'];
