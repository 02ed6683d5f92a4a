/* eslint-disable @typescript-eslint/no-explicit-any */
export type paths = any;
export type Role = 'admin' | 'head' | 'manager' | 'agent' | 'marketer';
export interface SessionView { userId: string; login: string; name: string; roles: Role[]; teamId: string | null; language: string | null; extension: string | null }
export interface UserView { id: string; login: string; name: string; roles: Role[]; teamId: string | null; extension: string | null; active: boolean }
export interface TeamView { id: string; name: string }
export interface Page<T> { items: T[]; next: string | null }
export type ClientKind = 'COMPANY' | 'PERSON';
export interface ClientRow { id: string; kind: ClientKind; name: string; phone: string | null; email: string | null; city: string | null; categories: string[]; ownerId: string | null; ownerName: string | null; openDeals: number; lastContactAt: string | null }
export interface ConsentView { channel: 'EMAIL' | 'SMS' | 'CALL'; purpose: 'MARKETING' | 'SERVICE'; state: 'GIVEN' | 'WITHDRAWN'; at: string; source: string | null }
export interface ContactPointView { id: string; kind: 'PHONE' | 'EMAIL'; value: string; raw: string | null; display: string | null; consents: ConsentView[] }
export interface ClientView { id: string; version: number; kind: ClientKind; name: string; contactPoints: ContactPointView[]; region: string | null; city: string | null; size: number | null; taxNumber: string | null; source: string | null; categories: string[]; ownerId: string | null; ownerName: string | null; note: string | null; createdAt: string }
export interface CategoryCount { name: string; count: number }
export interface TimelineEntry { id: string; at: string; kind: 'CALL' | 'EMAIL' | 'SMS' | 'MEETING' | 'NOTE' | 'STAGE' | 'TASK'; direction: 'IN' | 'OUT' | 'INTERNAL' | null; happened: string | null; performerId: string | null; performerName: string | null; text: string | null; durationSeconds: number | null; dealId: string | null; campaignId: string | null }
export interface PopCard { client: { id: string; name: string; kind: ClientKind; categories: string[]; ownerName: string | null }; openDeals: { id: string; title: string; stageName: string; amountMinor: number; currency: string }[]; lastContacts: TimelineEntry[]; openTasks: number }
export interface StageView { id: string; code: string; position: number; probability: number; name: string }
export interface ProcessView { id: string; name: string; kind: 'AUTOMATIC' | 'MANUAL' | 'NONE'; version: number; stages: StageView[] }
export interface DealCard { id: string; version: number; title: string; clientId: string; clientName: string; ownerId: string; ownerName: string | null; typeId: string; stageId: string; outcome: 'OPEN' | 'WON' | 'LOST' | 'VOID'; amountMinor: number; currency: string; enteredStageAt: string; lastContactAt: string | null; nextActionAt: string | null }
export interface DealView extends DealCard { visits: { stageId: string; stageName: string; enteredAt: string; leftAt: string | null; actorName: string | null }[] }
export interface BoardColumn { stageId: string; count: number; amounts: { currency: string; amountMinor: number }[]; deals: DealCard[] }
export interface BoardView { process: ProcessView; columns: BoardColumn[] }
export interface LossReason { code: string; name: string }
export interface TaskView { id: string; title: string; kind: 'MANUAL' | 'CALL_BACK' | 'NEW_LEAD' | 'STEP'; clientId: string | null; clientName: string | null; dealId: string | null; assigneeId: string | null; dueAt: string | null; overdue: boolean; doneAt: string | null }
export interface PartHealth { part: string; up: boolean; detail: string | null }
export interface CallView { id: string; version: number; pbx: string; direction: 'IN' | 'OUT' | 'INTERNAL'; outcome: 'ANSWERED' | 'MISSED' | 'BUSY' | 'NO_ANSWER' | 'FAILED' | 'CANCELLED'; callerNumber: string | null; calledNumber: string | null; clientId: string | null; userId: string | null; extension: string | null; startedAt: string; answeredAt: string | null; endedAt: string | null; waitSeconds: number; talkSeconds: number; endCertain: boolean }
export interface PhoneEvent { callId: string; state: 'RINGING' | 'ANSWERED' | 'ENDED'; direction: 'IN' | 'OUT' | 'INTERNAL'; number: string; display: string | null; extension: string | null; userId: string | null; clientIds: string[]; clientName: string | null; at: string; outcome?: CallView['outcome'] | null }
export interface PbxView { name: string; connected: boolean; version: string | null; since: string | null; lastEventAt: string | null; gaps: number }
export interface CampaignCounts { audience: number; ready: number; inflight: number; accepted: number; deferred: number; rejected: number; unknown: number; suppressed: number; skippedNoConsent: number }
export interface CampaignView { id: string; version: number; name: string; subject: string; html: string; category: string | null; state: 'DRAFT' | 'PREPARING' | 'RUNNING' | 'PAUSED' | 'FINISHED' | 'CANCELLED' | 'STOPPED'; stopReason: string | null; createdBy: string | null; counts: CampaignCounts; startedAt: string | null; finishedAt: string | null; perSecond: number | null; etaSeconds: number | null }
export interface CampaignPreview { subject: string; html: string; text: string; clientName: string | null; fallbacks: string[] }
export interface CampaignMessage { id: string; clientId: string; address: string; state: string; detail: string | null; at: string | null }
export interface OpenStage { typeId: string; stageId: string; code: string; name: string; position: number; probability: number; deals: number; clients: number; potentialMinor: number; expectedMinor: number; medianAgeSeconds: number | null; withoutNextStep: number; unpriced: number }
export interface OpenFunnel { asOf: string | null; currency: string; total: { deals: number; clients: number; potentialMinor: number; expectedMinor: number; withoutNextStep: number; unpriced: number }; stages: OpenStage[]; lag: { seconds: number }; scope: 'all' | 'team' | 'own' }
export interface ClosedStage { typeId: string; stageId: string; code: string; name: string; position: number; won: number; lost: number; wonMinor: number; lostMinor: number; lostFrom: number; lostFromMinor: number; width: number; widthMinor: number }
export interface ClosedFunnel { asOf: string | null; currency: string; stages: ClosedStage[]; won: number; lost: number; wonMinor: number; lostMinor: number; winRate: number | null }
export interface FunnelDeal { dealId: string; clientId: string; ownerId: string; amountMinor: number; currency: string; enteredAt: string; ownerName: string | null; closedAt: string | null; expectedMinor: number }
