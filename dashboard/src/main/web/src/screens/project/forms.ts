// Read only for who may act: most people who look at a project do not.
export { default as BlockerForm } from './BlockerForm.svelte'
export { default as DueReports } from './DueReports.svelte'
export { default as MilestoneForm } from './MilestoneForm.svelte'
